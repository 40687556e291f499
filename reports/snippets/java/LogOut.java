import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

final class LogOut {
    /** Ends the session first, and logs out of HelseID whatever became of that. Then forget the tokens, and send the browser on. */
    static URI begin(Callable<?> endKjernejournal, String endSessionEndpoint, String idToken, String registeredUri) {
        try {
            endKjernejournal.call();
        } catch (Exception outage) {
            // the user is logged out of HelseID all the same
        }
        return URI.create(endSessionEndpoint + "?id_token_hint=" + idToken
            + "&post_logout_redirect_uri=" + URLEncoder.encode(registeredUri, StandardCharsets.UTF_8));
    }
}
