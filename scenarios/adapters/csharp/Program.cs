// An adapter in C#: a small server between Testbenk and an EPJ. .NET 8 or later, no packages, no ASP.NET.
//
//   dotnet run -- 9000            then   npm run conformance -- run --driver-url http://localhost:9000/actions
//
// ExampleEpj drives the EPJ that comes with the bench, so that the adapter can be tried as it is. Write your own class
// with the same methods: each does one thing in your EPJ, and tells what a clinician then sees.
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

var address = $"http://localhost:{(args.Length > 0 ? args[0] : "9000")}/actions/";
IEpj epj = new ExampleEpj();

using var listener = new HttpListener();
// Only this machine: an adapter can open every patient of the EPJ.
listener.Prefixes.Add(address);
listener.Start();
Console.WriteLine(address.TrimEnd('/'));
while (true)
{
    HttpListenerContext call = await listener.GetContextAsync();
    // Not `using`: to dispose of it would answer the next call on the same connection, with nothing.
    HttpListenerResponse response = call.Response;
    try
    {
        (response.StatusCode, object body) = await Answer(call.Request);
        response.ContentType = MediaTypeNames.Application.Json;
        response.Close(JsonSerializer.SerializeToUtf8Bytes(body), willBlock: true);
    }
    catch (HttpListenerException)
    {
        response.Abort(); // the suite waited no longer
    }
}

async Task<(int Status, object Body)> Answer(HttpListenerRequest request)
{
    // A web page can make a browser on this machine send a form, but not JSON.
    if (request.HttpMethod != "POST" || request.ContentType?.StartsWith(MediaTypeNames.Application.Json) != true)
        return (415, new { problem = "POST an action as application/json" });
    try
    {
        var order = await JsonSerializer.DeserializeAsync<JsonObject>(request.InputStream) ?? new JsonObject();
        var seen = await Perform((string?)order["action"] ?? "", order["args"] as JsonObject ?? new JsonObject());
        return (200, new { ok = true, seen });
    }
    catch (Trouble trouble)
    {
        return (200, new { ok = false, problem = trouble.Message, seen = trouble.Seen });
    }
    catch (Exception problem)
    {
        return (500, new { problem = problem.Message });
    }
}

Task<JsonNode?> Perform(string action, JsonObject args) => action switch
{
    "reset" => epj.Reset(args["addresses"] as JsonObject ?? new JsonObject()),
    "log-in" => epj.LogIn((string)args["user"]!, (string?)args["securityLevel"] ?? "4", (string?)args["arbeidssted"]),
    "open-patient" => epj.OpenPatient((string)args["patient"]!),
    "open-kjernejournal" => epj.OpenKjernejournal((string?)args["grunnlag"] ?? "SAMTYKKE"),
    "close-patient" => epj.ClosePatient(),
    "log-out" => epj.LogOut(),
    "test-connection" => epj.TestConnection(),
    "switch-integration" => epj.SwitchIntegration((bool)args["on"]!),
    "give-function" => epj.GiveFunction((string)args["groups"]!),
    _ => throw new Trouble($"this adapter does not know «{action}»", null),
};

/// <summary>What a clinician sees: icon, tooltip, message, patient, portal, loggedIn. What is left out is not reported.</summary>
interface IEpj
{
    Task<JsonNode?> Reset(JsonObject addresses);
    Task<JsonNode?> LogIn(string user, string securityLevel, string? arbeidssted);
    Task<JsonNode?> OpenPatient(string patient);
    Task<JsonNode?> OpenKjernejournal(string grunnlag);
    Task<JsonNode?> ClosePatient();
    Task<JsonNode?> LogOut();
    Task<JsonNode?> TestConnection();

    // An administrator's errands: the switch of the whole integration, and which professions have the user module.
    Task<JsonNode?> SwitchIntegration(bool on);
    Task<JsonNode?> GiveFunction(string groups);
}

/// <summary>The EPJ could not do it; it still works, and the run goes on.</summary>
sealed class Trouble(string problem, JsonNode? seen) : Exception(problem)
{
    public JsonNode? Seen { get; } = seen;
}

/// <summary>Stands where yours will: it drives the bench's own EPJ over HTTP.</summary>
sealed class ExampleEpj : IEpj
{
    private readonly HttpClient http = new();
    private string door = "";

    public Task<JsonNode?> Reset(JsonObject addresses)
    {
        if ((string?)addresses["epj"] is { } epj) door = $"{epj}/driver/actions";
        // The doctor knows of no room: then there is nothing to make as new.
        return door == "" ? Task.FromResult<JsonNode?>(new JsonObject()) : Order("reset", new { });
    }

    public Task<JsonNode?> LogIn(string user, string securityLevel, string? arbeidssted) =>
        arbeidssted is null
            ? Order("log-in", new { user, securityLevel })
            : Order("log-in", new { user, securityLevel, arbeidssted });

    public Task<JsonNode?> OpenPatient(string patient) => Order("open-patient", new { patient });

    public Task<JsonNode?> OpenKjernejournal(string grunnlag) => Order("open-kjernejournal", new { grunnlag });

    public Task<JsonNode?> ClosePatient() => Order("close-patient", new { });

    public Task<JsonNode?> LogOut() => Order("log-out", new { });

    public Task<JsonNode?> TestConnection() => Order("test-connection", new { });

    public Task<JsonNode?> SwitchIntegration(bool on) => Order("switch-integration", new { on });

    public Task<JsonNode?> GiveFunction(string groups) => Order("give-function", new { groups });

    private async Task<JsonNode?> Order(string action, object args)
    {
        using var response = await http.PostAsJsonAsync(door, new { action, args });
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>() ?? new JsonObject();
        var seen = answer["seen"];
        answer.Remove("seen");
        if ((bool?)answer["ok"] == true) return seen;
        throw new Trouble((string?)answer["problem"] ?? "no reason given", seen);
    }
}
