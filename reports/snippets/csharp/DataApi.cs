using System.Net.Http.Headers;
using System.Text.Json.Nodes;

static class DataApi
{
    /// <summary>Why a call was refused, in words for the user: OperationOutcome carries them.</summary>
    public sealed class Refused(string text, string? code) : Exception(text)
    {
        public string? Code { get; } = code;
    }

    /// <summary>Critical information of one patient.</summary>
    /// <param name="grounds">What the user said: SAMTYKKE, AKUTT or UNNTAK.</param>
    /// <param name="accessToken">A token for this API alone.</param>
    public static async Task<JsonNode?> ReadCritical(
        HttpClient http, string service, string patient, string accessToken, string proof, string grounds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{service}/AllergyIntolerance");
        request.Headers.Authorization = new AuthenticationHeaderValue("DPoP", accessToken);
        request.Headers.Add("DPoP", proof);
        request.Headers.Add("Accept", "application/fhir+json");
        request.Headers.Add("nhn-patient-nin", patient); // never in the address
        request.Headers.Add("nhn-access-basis", grounds); // and nhn-source-system, nhn-user-role
        using var response = await http.SendAsync(request);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        if (response.IsSuccessStatusCode) return body;
        var text = (string?)body?["issue"]?[0]?["details"]?["text"] ?? $"Kjernejournal svarte {(int)response.StatusCode}";
        response.Headers.TryGetValues("nhn-error-code", out var codes);
        throw new Refused(text, codes?.FirstOrDefault());
    }
}
