using System;
using System.Collections.Generic;
using System.Security.Cryptography;

static class ClientAssertion
{
    /// <summary>A new assertion for every call that proves who the client is.</summary>
    /// <param name="details">The organisation and the attest, where the token is to hold them.</param>
    public static string Make(ECDsa key, string kid, string clientId, string issuer, object[]? details = null)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = clientId,
            ["sub"] = clientId,
            ["aud"] = issuer, // HelseID's issuer as one text, not the token endpoint
            ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 30, // 60 seconds at most
        };
        if (details is not null) claims["assertion_details"] = details;
        return Jwt.Sign(key, new { alg = "ES256", typ = "client-authentication+jwt", kid }, claims);
    }
}
