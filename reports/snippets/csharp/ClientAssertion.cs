using System;
using System.Security.Cryptography;

static class ClientAssertion
{
    /// <summary>A new assertion for every call that proves who the client is.</summary>
    public static string Make(ECDsa key, string kid, string clientId, string issuer)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return Jwt.Sign(
            key,
            new { alg = "ES256", typ = "client-authentication+jwt", kid },
            new
            {
                iss = clientId,
                sub = clientId,
                aud = issuer, // HelseID's issuer as one text, not the token endpoint
                jti = Guid.NewGuid().ToString(),
                iat = now,
                nbf = now,
                exp = now + 30, // 60 seconds at most
            });
    }
}
