using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Security.Cryptography;

static class DpopProof
{
    /// <summary>A new proof for every call, also when the same call is made again.</summary>
    /// <param name="nonce">The newest DPoP-Nonce of this server, if any.</param>
    /// <param name="accessToken">The token that goes along; none at the token endpoint.</param>
    public static string Make(ECDsa key, string method, Uri url, string? nonce = null, string? accessToken = null)
    {
        ECPoint open = key.ExportParameters(includePrivateParameters: false).Q;
        string x = Base64Url.EncodeToString(open.X), y = Base64Url.EncodeToString(open.Y);
        var claims = new Dictionary<string, object>
        {
            ["jti"] = Guid.NewGuid().ToString(),
            ["htm"] = method,
            ["htu"] = url.GetLeftPart(UriPartial.Path), // without the query
            ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        };
        if (nonce is not null) claims["nonce"] = nonce;
        if (accessToken is not null) claims["ath"] = Jwt.Sha256(accessToken);
        return Jwt.Sign(key, new { alg = "ES256", typ = "dpop+jwt", jwk = new { kty = "EC", crv = "P-256", x, y } }, claims);
    }
}
