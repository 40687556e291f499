// As .NET has it from 9 on. The .NET that comes as a package is 8, and the examples are written for what is supported.
namespace System.Buffers.Text;

static class Base64Url
{
    public static string EncodeToString(ReadOnlySpan<byte> source) =>
        Convert.ToBase64String(source).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static byte[] DecodeFromChars(ReadOnlySpan<char> source)
    {
        string text = source.ToString().Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }
}
