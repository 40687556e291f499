using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;

/// <summary>Keep it in the browser's session: state, nonce and verifier are needed when the user returns.</summary>
sealed record LogIn(string State, string Nonce, string Verifier)
{
    public static LogIn Begin() => new(Random(), Random(), Random());

    /// <summary>The answer's request_uri goes to the authorize endpoint, with client_id and nothing else.</summary>
    public HttpRequestMessage Pushed(Uri parEndpoint, string clientId, string redirectUri, string scope, string assertion) =>
        new(HttpMethod.Post, parEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = clientId,
                ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                ["client_assertion"] = assertion,
                ["response_type"] = "code",
                ["redirect_uri"] = redirectUri, // exactly as registered
                ["scope"] = scope,
                ["resource"] = "nhn:kjernejournal",
                ["acr_values"] = "Level4",
                ["state"] = State,
                ["nonce"] = Nonce,
                ["code_challenge"] = Jwt.Sha256(Verifier),
                ["code_challenge_method"] = "S256",
            }),
        };

    static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
