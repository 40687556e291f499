using System;

static class Ticket
{
    /// <summary>The address that opens the portal by ticket.</summary>
    /// <param name="ticket">As the health indicator gave it: never changed, never of another patient, and asked for anew
    /// when it has expired (30 minutes on the bench).</param>
    public static Uri PortalAddress(string portal, string ticket, string system, string idprov) => new(
        $"{portal}/hentpasient.html"
        + $"?ticket={Uri.EscapeDataString(ticket)}" // a ticket holds +, / and =
        + $"&X-EPJ-System={Uri.EscapeDataString(system)}" // where the browser cannot send it as a header
        + $"&idprov={Uri.EscapeDataString(idprov)}"); // the e-ID that the portal asks for
}
