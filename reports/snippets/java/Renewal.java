import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Holds the session while the patient is open. */
abstract class Renewal {
    record Tokens(String accessToken, String refreshToken, long seconds) {}

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private Tokens held;

    /** The refresh grant; null when HelseID answers invalid_grant: then the user must log in again. */
    abstract Tokens renew(String refreshToken) throws Exception;

    abstract int show(String accessToken) throws Exception; // session/refresh; its status

    void start(Tokens tokens) {
        held = tokens;
        after(held.seconds() * 8 / 10); // at 80 per cent of the token's life
    }

    /** When the patient is closed, and at log-out. */
    void stop() {
        timer.shutdownNow();
    }

    private void after(long seconds) {
        timer.schedule(this::hold, seconds, TimeUnit.SECONDS);
    }

    private void hold() {
        try {
            Tokens renewed = renew(held.refreshToken());
            if (renewed == null) return; // a refused refresh token is not sent again
            held = renewed; // the new refresh token replaces the old one at once
            int status = show(held.accessToken());
            boolean gone = status >= 400 && status < 500 && status != 429;
            if (!gone) after(status < 400 ? held.seconds() * 8 / 10 : 15);
        } catch (Exception outage) {
            after(15);
        }
    }
}
