using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

static class DataApi
{
    /// <summary>Why a call was refused, in words for the user: OperationOutcome carries them.</summary>
    public sealed class Refused(string text, string? code) : Exception(text)
    {
        public string? Code { get; } = code;
    }

    /// <summary>Critical information of one patient.</summary>
    /// <param name="grounds">What the user said: SAMTYKKE, AKUTT or UNNTAK.</param>
    /// <param name="role">Of Volven 9060, such as LE.</param>
    /// <param name="epj">Name and version.</param>
    /// <param name="accessToken">A token for this API alone.</param>
    public static async Task<JsonNode?> ReadCritical(
        HttpClient http, string service, string patient, string accessToken, string proof, string grounds,
        string role, string epj)
    {
        var userRole = $"{{\"system\":\"urn:oid:2.16.578.1.12.4.1.1.9060\",\"code\":\"{role}\"}}";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{service}/AllergyIntolerance");
        request.Headers.Authorization = new AuthenticationHeaderValue("DPoP", accessToken);
        request.Headers.Add("DPoP", proof);
        request.Headers.Add("Accept", "application/fhir+json");
        request.Headers.Add("nhn-patient-nin", patient); // never in the address
        request.Headers.Add("nhn-access-basis", grounds);
        request.Headers.Add("nhn-user-role", Uri.EscapeDataString(userRole));
        request.Headers.Add("nhn-source-system", epj);
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode) return JsonNode.Parse(body);
        response.Headers.TryGetValues("nhn-error-code", out var codes);
        throw new Refused(Said(body) ?? $"Kjernejournal svarte {(int)response.StatusCode}", codes?.FirstOrDefault());
    }

    static string? Said(string body)
    {
        try
        {
            return (string?)JsonNode.Parse(body)?["issue"]?[0]?["diagnostics"];
        }
        catch (JsonException)
        {
            return null; // a proxy's error page
        }
    }
}
