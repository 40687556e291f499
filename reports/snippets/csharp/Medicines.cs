using System;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;

static class Medicines
{
    /// <summary>
    /// The medicines of the open patient. Of what is refused the caller shows brukermelding; at KJF-000015 it looks the
    /// patient up again, and asks with the new ticket.
    /// </summary>
    /// <param name="sign">Adds Authorization with the user's token, X-EPJ-System, and DPoP whose htu ends before the ?</param>
    /// <param name="ticket">From the health indicator's last answer for the open patient, as it came.</param>
    /// <param name="restricted">HPMOTTATTSAMTYKKE or HPAKUTT, after the API has answered that something is restricted.</param>
    /// <param name="grounds">Only when the ticket holds none: HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK.</param>
    public static async Task<HttpResponseMessage> Fetch(
        HttpClient http, string service, Func<HttpRequestMessage, Task> sign, string ticket, DateTimeOffset from,
        string? restricted = null, string? grounds = null)
    {
        var fra = from.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var address = $"{service}/v1/legemiddel"
            + $"?ticket={Uri.EscapeDataString(ticket)}" // encoded once, here
            + $"&fra={Uri.EscapeDataString(fra)}"
            + "&utvidet-oppslag=false"
            + (restricted is null ? "" : $"&samtykke-sperret-legemidler={restricted}")
            + (grounds is null ? "" : $"&samtykke-bruk-api={grounds}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await sign(request);
        return await http.SendAsync(request);
    }
}
