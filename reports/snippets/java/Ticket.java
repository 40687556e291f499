import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

final class Ticket {
    /**
     * The address that opens the portal by ticket. @param ticket as the health indicator gave it: never changed, never of
     * another patient, and asked for anew when it has expired (30 minutes on the bench).
     */
    static URI portalAddress(String portal, String ticket, String system, String idprov) {
        return URI.create(portal + "/hentpasient.html"
            + "?ticket=" + encoded(ticket) // a ticket holds +, / and =
            + "&X-EPJ-System=" + encoded(system) // where the browser cannot send it as a header
            + "&idprov=" + encoded(idprov)); // the e-ID that the portal asks for
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
