using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

/// <summary>Registers, refutes and withdraws. Each call takes id and meta.versionId of the last answer.</summary>
/// <param name="sign">Adds the headers of a look-up, with a DPoP proof for the method and the address.</param>
sealed class CriticalChange(HttpClient http, string service, Func<HttpRequestMessage, Task> sign)
{
    /// <summary>Once for each click: each POST makes a new record. Each coding has system, code and display.</summary>
    public async Task<JsonNode> Register(JsonNode record) => JsonNode.Parse(await Send("POST", "", record))!;

    /// <summary>It turned out not to be true: a new version says so, and nothing is deleted.</summary>
    public async Task<JsonNode> Refute(JsonNode kept)
    {
        JsonNode refuted = kept.DeepClone(); // with id and meta.versionId
        refuted["clinicalStatus"] = Status("clinical", "inactive", "Inactive");
        refuted["verificationStatus"] = Status("verification", "refuted", "Refuted");
        return JsonNode.Parse(await Send("PUT", $"/{kept["id"]}", refuted))!;
    }

    /// <summary>It was entered in error, for example on the wrong patient.</summary>
    public Task Withdraw(JsonNode kept) => Send("DELETE", $"/{kept["id"]}/_history/{kept["meta"]!["versionId"]}", null);

    async Task<string> Send(string method, string path, JsonNode? record)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{service}/AllergyIntolerance{path}");
        await sign(request);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        if (record is not null)
            request.Content = new StringContent(record.ToJsonString(), Encoding.UTF8, "application/fhir+json");
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"Kjernejournal svarte {(int)response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    static JsonObject Status(string name, string code, string display) => new()
    {
        ["coding"] = new JsonArray(new JsonObject
        {
            ["system"] = $"http://terminology.hl7.org/CodeSystem/allergyintolerance-{name}",
            ["code"] = code,
            ["display"] = display,
        }),
    };
}
