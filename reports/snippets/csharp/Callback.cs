using System.Collections.Generic;
using System.Security;

static class Callback
{
    /// <summary>What comes back with the browser, held against what was sent. Returns the code, which is good once.</summary>
    public static string CodeFrom(IReadOnlyDictionary<string, string> answer, string state, string issuer)
    {
        if (answer.GetValueOrDefault("state") != state) throw new SecurityException("The answer belongs to another log-in.");
        if (answer.GetValueOrDefault("iss") != issuer) throw new SecurityException("The answer is not from HelseID.");
        return answer.GetValueOrDefault("code")
            ?? throw new SecurityException($"HelseID refused: {answer.GetValueOrDefault("error")}");
    }
}
