using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

sealed record Tokens(string AccessToken, string RefreshToken, int Seconds);

static class Renewal
{
    /// <summary>Holds the session while the patient is open; cancel it when the patient is closed, and at log-out.</summary>
    /// <param name="renew">The refresh grant; null when HelseID answers invalid_grant: the user must log in again.</param>
    /// <param name="show">session/refresh with the new token; its status.</param>
    public static async Task Hold(
        Tokens held,
        Func<string, Task<Tokens?>> renew,
        Func<string, Task<int>> show,
        CancellationToken closed)
    {
        TimeSpan wait = TimeSpan.FromSeconds(held.Seconds * 0.8); // at 80 per cent of the token's life
        while (true)
        {
            await Task.Delay(wait, closed);
            try
            {
                Tokens? renewed = await renew(held.RefreshToken);
                if (renewed is null) return; // a refused refresh token is not sent again
                held = renewed; // the new refresh token replaces the old one at once
                closed.ThrowIfCancellationRequested();
                int status = await show(held.AccessToken);
                if (status is >= 400 and < 500 and not 429) return; // the session is gone
                wait = TimeSpan.FromSeconds(status < 400 ? held.Seconds * 0.8 : 15);
            }
            catch (Exception outage) when (outage is HttpRequestException or TaskCanceledException)
            {
                wait = TimeSpan.FromSeconds(15);
            }
        }
    }
}
