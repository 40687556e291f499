using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

/// <summary>What the other examples share: SHA-256 as base64url, and a JWT signed with ES256 (curve P-256). .NET 9.</summary>
static class Jwt
{
    public static string Sha256(string text) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    public static string Sign(ECDsa key, object header, object claims)
    {
        string signed = $"{Part(header)}.{Part(claims)}";
        byte[] signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
