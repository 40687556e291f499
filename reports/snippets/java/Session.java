import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** One session for one click; the address of the portal is good once. */
record Session(String verifier) {
    static Session begin() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Session(Jwt.base64url(bytes));
    }

    /** @param grunnlag SAMTYKKE, AKUTT or UNNTAK */
    HttpRequest create(String innlogging, String accessToken, String proof, String patient, String authorization,
            String grunnlag) throws GeneralSecurityException {
        String system = patient.matches("[4-7].*") ? "2" : "1"; // D-number, or national identity number
        String body = """
            {"ehr_code_challenge":"%s","claims":{
              "patient_identifier":{"id":"%s","system":"urn:oid:2.16.578.1.12.4.1.4.%s",
                "authority":"https://www.skatteetaten.no"},
              "practitioner_authorization":{"code":"%s","system":"urn:oid:2.16.578.1.12.4.1.1.9060",
                "assigner":"https://www.helsedirektoratet.no/"},
              "access_basis":{"code":"%s","system":"SYSTEM_GRUNNLAG","assigner":"https://nhn.no"}}}"""
            .formatted(Jwt.sha256(verifier), patient, system, authorization, grunnlag);
        return HttpRequest.newBuilder(URI.create(innlogging + "/api/session/create"))
            .header("Authorization", "DPoP " + accessToken)
            .header("DPoP", proof)
            .header("X-SOURCE-SYSTEM", "Eksempel EPJ, v1.0")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    }

    /** Only when create answered 200: otherwise show brukermelding, and open nothing. */
    URI portal(String portal, String code) {
        return URI.create(portal + "/hentpasient.html?code=" + code + "&ehr_code_verifier=" + verifier);
    }
}
