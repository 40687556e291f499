using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

sealed record Token(string AccessToken, DateTimeOffset Until);

/// <summary>One token for each organisation, used by everybody until it expires.</summary>
/// <param name="ask">Calls the token endpoint for an organisation.</param>
sealed class SystemTokens(Func<string, Task<Token>> ask)
{
    readonly Dictionary<string, Token> held = new();
    readonly SemaphoreSlim turn = new(1);

    public async Task<string> Get(string organisation)
    {
        await turn.WaitAsync(); // others wait for the same one
        try
        {
            if (!held.TryGetValue(organisation, out Token? known) || known.Until < DateTimeOffset.UtcNow.AddSeconds(30))
                held[organisation] = known = await ask(organisation);
            return known.AccessToken;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>At 401: this one is not used again.</summary>
    public async Task Forget(string organisation)
    {
        await turn.WaitAsync();
        held.Remove(organisation);
        turn.Release();
    }
}
