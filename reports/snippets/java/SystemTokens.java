import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One token for each organisation, used by everybody until it expires. */
final class SystemTokens {
    record Token(String accessToken, Instant until) {}

    private final ConcurrentHashMap<String, Token> held = new ConcurrentHashMap<>();
    private final Function<String, Token> ask; // calls the token endpoint for an organisation

    SystemTokens(Function<String, Token> ask) {
        this.ask = ask;
    }

    /** Others who ask for the same organisation wait for the same token. */
    String get(String organisation) {
        return held.compute(organisation, (number, known) ->
            known != null && known.until().isAfter(Instant.now().plusSeconds(30)) ? known : ask.apply(number)
        ).accessToken();
    }

    /** At 401: this one is not used again. */
    void forget(String organisation) {
        held.remove(organisation);
    }
}
