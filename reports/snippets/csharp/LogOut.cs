using System;
using System.Threading.Tasks;

static class LogOut
{
    /// <summary>Ends the session first, and logs out of HelseID whatever became of that. Then forget the tokens, and send the browser on.</summary>
    public static async Task<Uri> Begin(
        Func<Task> endKjernejournal, string endSessionEndpoint, string idToken, string registeredUri)
    {
        try
        {
            await endKjernejournal();
        }
        catch (Exception)
        {
            // the user is logged out of HelseID all the same
        }
        return new Uri(
            $"{endSessionEndpoint}?id_token_hint={idToken}&post_logout_redirect_uri={Uri.EscapeDataString(registeredUri)}");
    }
}
