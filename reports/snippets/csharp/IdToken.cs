using System;
using System.Buffers.Text;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

static class IdToken
{
    /// <param name="key">Of jwks_uri, with the token's kid; fetch the keys anew when it is not there. RS256 only.</param>
    /// <param name="user">National identity number of the EPJ's own user.</param>
    public static JsonElement Validated(string idToken, RSA key, string issuer, string clientId, string nonce, string user)
    {
        int end = idToken.LastIndexOf('.');
        byte[] signature = Base64Url.DecodeFromChars(idToken.AsSpan(end + 1));
        Demand(
            key.VerifyData(Encoding.ASCII.GetBytes(idToken[..end]), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "not signed by HelseID");
        JsonElement claims = JsonDocument.Parse(Base64Url.DecodeFromChars(idToken.Split('.')[1])).RootElement;
        string? Text(string name) => claims.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        Demand(Text("iss") == issuer, "another issuer");
        Demand(Text("aud") == clientId, "another client's token");
        Demand(claims.GetProperty("exp").GetInt64() > DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 5, "an expired token");
        Demand(Text("nonce") == nonce, "a token of another log-in");
        Demand(Text("helseid://claims/identity/pid") == user, "another person");
        Demand(Text("helseid://claims/identity/security_level") == "4", "a level below 4");
        return claims;
    }

    static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new SecurityException(otherwise);
    }
}
