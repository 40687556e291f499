// The examples of right code in C#, put together to a working day: log-in, the health indicator, a patient opened and held,
// log-out. What is here beside them is what every EPJ has: JSON, keys and a token endpoint.
//
// Takes a file that says who, where and with which key. Writes «visit ADDRESS» where a browser is needed, and reads where
// it ended; the last line is what the day came to.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

JsonObject task = JsonNode.Parse(File.ReadAllText(args[0]))!.AsObject();
string clientId = Of(task, "clientId"), issuer = Of(task, "authority"), user = Of(task, "user"), patient = Of(task, "patient");
string arbeidssted = Of(task, "arbeidssted"), innlogging = Of(task, "innlogging"), redirectUri = Of(task, "redirectUri");
JsonNode jwk = JsonNode.Parse(Of(task, "privateJwk"))!;
using var key = ECDsa.Create(new ECParameters
{
    Curve = ECCurve.NamedCurves.nistP256,
    D = Base64Url.DecodeFromChars(Of(jwk, "d")),
    Q = new ECPoint { X = Base64Url.DecodeFromChars(Of(jwk, "x")), Y = Base64Url.DecodeFromChars(Of(jwk, "y")) },
});
using var proofKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
using var http = new HttpClient();
JsonNode helseid = await Json(await http.GetAsync($"{issuer}/.well-known/openid-configuration"));
var tokenEndpoint = new Uri(Of(helseid, "token_endpoint"));
var nonces = new NonceRetry();

var logIn = LogIn.Begin();
JsonNode pushed = await Json(await http.SendAsync(logIn.Pushed(
    new Uri(Of(helseid, "pushed_authorization_request_endpoint")), clientId, redirectUri, Of(task, "scope"), Assertion())));
Uri back = Visit(new Uri(
    $"{Of(helseid, "authorization_endpoint")}?client_id={clientId}&request_uri={Uri.EscapeDataString(Of(pushed, "request_uri"))}"));
var answer = back.Query.TrimStart('?').Split('&').Select(part => part.Split('=', 2))
    .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
JsonNode tokens = await Token(new()
{
    ["grant_type"] = "authorization_code",
    ["code"] = Callback.CodeFrom(answer, logIn.State, issuer),
    ["redirect_uri"] = redirectUri,
    ["code_verifier"] = logIn.Verifier,
    ["resource"] = "nhn:kjernejournal",
});
string idToken = Of(tokens, "id_token");
JsonElement claims = IdToken.Validated(idToken, await KeyOf(idToken), issuer, clientId, logIn.Nonce, user);

object[] attest = Attest.Details(Of(task, "hovedenhet"), arbeidssted, Of(task, "authorization"), "decision-1");
var systemTokens = new SystemTokens(async _ =>
{
    JsonNode token = await Token(new() { ["grant_type"] = "client_credentials", ["scope"] = "nhn:kjernejournal/api" }, attest[..1]);
    return new Token(Of(token, "access_token"), DateTimeOffset.UtcNow.AddSeconds((int)token["expires_in"]!));
});
string service = Of(task, "service"), systemToken = await systemTokens.Get(arbeidssted);
bool shared = systemToken == await systemTokens.Get(arbeidssted);
Icon icon = await LookUp.Ask(http, service, patient, systemToken, Proof("POST", $"{service}/v1/helseindikator", systemToken));

JsonNode attested = await Refreshed(Of(tokens, "refresh_token"));
var session = Session.Begin();
JsonNode opened = await Json(await http.SendAsync(session.Create(
    innlogging,
    Of(attested, "access_token"),
    Proof("POST", $"{innlogging}/api/session/create", Of(attested, "access_token")),
    patient,
    Of(task, "authorization"),
    "SAMTYKKE")));
Visit(session.Portal(Of(task, "portal"), Of(opened, "code")));

using var closed = new CancellationTokenSource();
int held = 0;
string newest = "";
Task<int> Show(string accessToken) => OnSession("refresh", accessToken);
try
{
    // A token that is to be renewed at once: the day is short.
    await Renewal.Hold(
        new Tokens("", Of(attested, "refresh_token"), 0),
        async refreshToken =>
        {
            JsonNode renewed = await Refreshed(refreshToken);
            newest = Of(renewed, "access_token");
            return new Tokens(newest, Of(renewed, "refresh_token"), (int)renewed["expires_in"]!);
        },
        async accessToken =>
        {
            held = await Show(accessToken);
            closed.Cancel();
            return held;
        },
        closed.Token);
}
catch (OperationCanceledException)
{
    // the patient was closed
}

Visit(await LogOut.Begin(() => OnSession("end", newest), Of(helseid, "end_session_endpoint"), idToken, Of(task, "loggedOut")));
Console.WriteLine(JsonSerializer.Serialize(new
{
    user = claims.GetProperty("helseid://claims/identity/pid").GetString(),
    shared,
    icon = icon.Status,
    held,
    ticket = Ticket.PortalAddress(Of(task, "portal"), "a+b/c=", "Eksempel EPJ, v1.0", "helseid").AbsoluteUri,
}));

static string Of(JsonNode node, string name) => (string)node[name]!;

static async Task<JsonNode> Json(HttpResponseMessage answer)
{
    string body = await answer.Content.ReadAsStringAsync();
    return answer.IsSuccessStatusCode ? JsonNode.Parse(body)! : throw new InvalidOperationException(body);
}

static Uri Visit(Uri address)
{
    Console.WriteLine($"visit {address.AbsoluteUri}");
    return new Uri(Console.ReadLine()!);
}

string Assertion(object[]? details = null) => ClientAssertion.Make(key, Of(jwk, "kid"), clientId, issuer, details);

string Proof(string method, string url, string accessToken) =>
    DpopProof.Make(proofKey, method, new Uri(url), accessToken: accessToken);

async Task<JsonNode> Token(Dictionary<string, string> grant, object[]? details = null) =>
    await Json(await nonces.Send(nonce =>
    {
        var request = new HttpRequestMessage(HttpMethod.Post, tokenEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(grant)
            {
                ["client_id"] = clientId,
                ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                ["client_assertion"] = Assertion(details),
            }),
        };
        request.Headers.Add("DPoP", DpopProof.Make(proofKey, "POST", tokenEndpoint, nonce));
        return http.SendAsync(request);
    }));

Task<JsonNode> Refreshed(string refreshToken) => Token(
    new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken, ["resource"] = "nhn:kjernejournal" },
    attest);

async Task<int> OnSession(string what, string accessToken)
{
    string address = $"{innlogging}/api/session/{what}";
    using var request = new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = JsonContent.Create(new { sessionId = Of(opened, "sessionId") }),
    };
    request.Headers.Add("Authorization", $"DPoP {accessToken}");
    request.Headers.Add("DPoP", Proof("POST", address, accessToken));
    request.Headers.Add("X-SOURCE-SYSTEM", "Eksempel EPJ, v1.0");
    using HttpResponseMessage response = await http.SendAsync(request);
    return (int)response.StatusCode;
}

async Task<RSA> KeyOf(string token)
{
    string kid = Of(JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!, "kid");
    JsonNode keys = await Json(await http.GetAsync(Of(helseid, "jwks_uri")));
    JsonNode found = keys["keys"]!.AsArray().First(one => Of(one!, "kid") == kid)!;
    return RSA.Create(new RSAParameters
    {
        Modulus = Base64Url.DecodeFromChars(Of(found, "n")),
        Exponent = Base64Url.DecodeFromChars(Of(found, "e")),
    });
}
