using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

sealed record Icon(int Status, string Text);

static class LookUp
{
    sealed record Answer(int? Status, string? ReturTekst, string? Brukermelding);

    static readonly Icon NoContact = new(0, "Får ikke kontakt med kjernejournal");

    /// <summary>Never throws: the patient is opened whatever happens.</summary>
    public static async Task<Icon> Ask(HttpClient http, string service, string patient, string accessToken, string proof)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(4));
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{service}/v1/helseindikator")
            {
                Content = JsonContent.Create(new { fnr = patient }), // never in the address
            };
            request.Headers.Add("Authorization", $"DPoP {accessToken}");
            request.Headers.Add("DPoP", proof);
            request.Headers.Add("X-EPJ-System", "Eksempel EPJ, v1.0");
            using HttpResponseMessage response = await http.SendAsync(request, limit.Token);
            Answer? answer = await response.Content.ReadFromJsonAsync<Answer>(limit.Token); // unknown members are let be
            if (!response.IsSuccessStatusCode) return new Icon(0, answer?.Brukermelding ?? NoContact.Text);
            return answer is { Status: >= 0 and <= 4 } ? new Icon(answer.Status.Value, answer.ReturTekst ?? "") : NoContact;
        }
        catch (Exception)
        {
            return NoContact;
        }
    }
}
