using System;
using System.Buffers.Text;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;

/// <summary>One session for one click; the address of the portal is good once.</summary>
sealed record Session(string Verifier)
{
    public static Session Begin() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <param name="grunnlag">SAMTYKKE, AKUTT or UNNTAK.</param>
    public HttpRequestMessage Create(
        string innlogging, string accessToken, string proof, string patient, string authorization, string grunnlag)
    {
        int kind = patient[0] is >= '4' and <= '7' ? 2 : 1; // D-number, or national identity number
        var request = new HttpRequestMessage(HttpMethod.Post, $"{innlogging}/api/session/create")
        {
            Content = JsonContent.Create(new
            {
                ehr_code_challenge = Jwt.Sha256(Verifier),
                claims = new
                {
                    patient_identifier = new
                    {
                        id = patient,
                        system = $"urn:oid:2.16.578.1.12.4.1.4.{kind}",
                        authority = "https://www.skatteetaten.no",
                    },
                    practitioner_authorization = new
                    {
                        code = authorization,
                        system = "urn:oid:2.16.578.1.12.4.1.1.9060",
                        assigner = "https://www.helsedirektoratet.no/",
                    },
                    access_basis = new { code = grunnlag, system = "SYSTEM_GRUNNLAG", assigner = "https://nhn.no" },
                },
            }),
        };
        request.Headers.Add("Authorization", $"DPoP {accessToken}");
        request.Headers.Add("DPoP", proof);
        request.Headers.Add("X-SOURCE-SYSTEM", "Eksempel EPJ, v1.0");
        return request;
    }

    /// <summary>Only when create answered 200: otherwise show brukermelding, and open nothing.</summary>
    public Uri Portal(string portal, string code) =>
        new($"{portal}/hentpasient.html?code={Uri.EscapeDataString(code)}&ehr_code_verifier={Verifier}");
}
