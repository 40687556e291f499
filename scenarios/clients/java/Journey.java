import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A client in Java (Nimbus OAuth SDK) that logs a health worker in, refreshes, and asks Kjernejournal.
 *
 * <pre>java -cp "jars/*" Journey.java CONFIGURATION-FILE ROOM PID</pre>
 *
 * PrivateKeyJWT as the library makes it has neither nbf nor the typ that HelseID wants; {@link #assertion} makes one
 * that has. The nonce that HelseID demands in DPoP proofs is fetched by {@link #tokens}: the library does not try again.
 */
public final class Journey {
  private final OIDCProviderMetadata helseid;
  private final ClientID clientId;
  private final JWK key;
  private final ECKey proofKey;
  private final DPoPProofFactory proofs;

  private Journey(OIDCProviderMetadata helseid, ClientID clientId, JWK key) throws Exception {
    this.helseid = helseid;
    this.clientId = clientId;
    this.key = key;
    this.proofKey = new ECKeyGenerator(Curve.P_256).generate();
    this.proofs = new DefaultDPoPProofFactory(proofKey, JWSAlgorithm.ES256);
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Object> file = JSONObjectUtils.parse(Files.readString(Path.of(arguments[0])));
    String room = arguments[1];
    Issuer authority = new Issuer((String) file.get("authority"));
    Journey journey = new Journey(
        OIDCProviderMetadata.resolve(authority),
        new ClientID((String) file.get("clientId")),
        JWK.parse((String) file.get("privateJwk")));
    OIDCTokenResponse login = journey.logIn(file, arguments[2]);
    OIDCTokenResponse refreshed = journey.tokens(
        new RefreshTokenGrant(login.getTokens().getRefreshToken()), null, "nhn:kjernejournal", List.of());
    List<?> units = (List<?>) file.getOrDefault("childOrganizationNumbers", List.of());
    OIDCTokenResponse system = journey.tokens(
        new ClientCredentialsGrant(),
        new Scope("nhn:kjernejournal/api"),
        null,
        units.isEmpty() ? List.of() : List.of(unitDetails((String) units.get(0))));
    HTTPResponse indicator = journey.indicator(room, system.getTokens().getDPoPAccessToken());
    System.out.println(new net.minidev.json.JSONObject(Map.of(
        "user", login.getOIDCTokens().getIDToken().getJWTClaimsSet().getClaim("helseid://claims/identity/pid"),
        "refreshed", !refreshed.getTokens().getAccessToken().equals(login.getTokens().getAccessToken()),
        "indicator", indicator.getStatusCode(),
        "status", indicator.getBodyAsJSONObject().get("status"))));
  }

  private OIDCTokenResponse logIn(Map<String, Object> file, String pid) throws Exception {
    URI redirect = URI.create((String) ((List<?>) file.get("redirectUris")).get(0));
    CodeVerifier verifier = new CodeVerifier();
    State state = new State();
    Nonce nonce = new Nonce();
    Scope scope = new Scope(((List<?>) file.get("scopes")).toArray(String[]::new));
    AuthenticationRequest request = new AuthenticationRequest.Builder(ResponseType.CODE, scope, clientId, redirect)
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .customParameter("acr_values", "idp:testidp-oidc")
        .customParameter("test_pid", pid)
        .customParameter("test_security_level", "4")
        .build();
    HTTPRequest push = new PushedAuthorizationRequest(
        helseid.getPushedAuthorizationRequestEndpointURI(), assertion(List.of()), request).toHTTPRequest();
    PushedAuthorizationResponse pushed = PushedAuthorizationResponse.parse(push.send());
    if (!pushed.indicatesSuccess()) throw new IllegalStateException(pushed.toErrorResponse().getErrorObject().toString());

    URI address = URI.create(helseid.getAuthorizationEndpointURI() + "?client_id=" + clientId
        + "&request_uri=" + pushed.toSuccessResponse().getRequestURI());
    HTTPRequest visit = new HTTPRequest(HTTPRequest.Method.GET, address);
    visit.setFollowRedirects(false);
    AuthorizationResponse answer = AuthorizationResponse.parse(visit.send().getLocation());
    if (!state.equals(answer.getState()) || !helseid.getIssuer().equals(answer.getIssuer()))
      throw new IllegalStateException("this answer is not from HelseID");
    AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
    OIDCTokenResponse tokens =
        tokens(new AuthorizationCodeGrant(code, redirect, verifier), null, "nhn:kjernejournal", List.of());
    new IDTokenValidator(helseid.getIssuer(), clientId, JWSAlgorithm.RS256, helseid.getJWKSetURI().toURL())
        .validate(tokens.getOIDCTokens().getIDToken(), nonce);
    return tokens;
  }

  /** HelseID refuses the first proof and gives a nonce; the call is made again with a new assertion and a new proof. */
  private OIDCTokenResponse tokens(AuthorizationGrant grant, Scope scope, String resource, List<?> details)
      throws Exception {
    HTTPResponse response = send(grant, scope, resource, details, null);
    if (response.getStatusCode() == 400 && response.getDPoPNonce() != null)
      response = send(grant, scope, resource, details, response.getDPoPNonce());
    if (!response.indicatesSuccess()) throw new IllegalStateException(response.getBody());
    return (OIDCTokenResponse) OIDCTokenResponseParser.parse(response).toSuccessResponse();
  }

  private HTTPResponse send(AuthorizationGrant grant, Scope scope, String resource, List<?> details, Nonce nonce)
      throws Exception {
    URI endpoint = helseid.getTokenEndpointURI();
    // The library leaves client_id out where an assertion says it; HelseID wants both.
    TokenRequest.Builder request = new TokenRequest.Builder(endpoint, assertion(details), grant)
        .customParameter("client_id", clientId.getValue());
    if (scope != null) request.scope(scope);
    if (resource != null) request.resources(URI.create(resource));
    HTTPRequest http = request.build().toHTTPRequest();
    http.setDPoP(proofs.createDPoPJWT("POST", endpoint, nonce));
    return http.send();
  }

  private HTTPResponse indicator(String room, DPoPAccessToken token) throws Exception {
    URI address = URI.create(room + "/kjernejournal/api/v1/helseindikator");
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, address);
    request.setAuthorization(token.toAuthorizationHeader());
    request.setDPoP(proofs.createDPoPJWT("POST", address, token));
    request.setHeader("Content-Type", "application/json");
    request.setHeader("X-EPJ-System", "Java EPJ version 1.0");
    request.setBody("{\"fnr\":\"13116900216\"}");
    return request.send();
  }

  private PrivateKeyJWT assertion(List<?> details) throws Exception {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
        .issuer(clientId.getValue())
        .subject(clientId.getValue())
        .audience(helseid.getIssuer().getValue())
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString());
    if (!details.isEmpty()) claims.claim("assertion_details", details);
    JWSAlgorithm algorithm = JWSAlgorithm.parse(key.getAlgorithm().getName());
    JWSHeader header = new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("client-authentication+jwt"))
        .keyID(key.getKeyID())
        .build();
    SignedJWT jwt = new SignedJWT(header, claims.build());
    JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
    jwt.sign(signer);
    return new PrivateKeyJWT(jwt);
  }

  private static Map<String, Object> unitDetails(String orgnr) {
    Map<String, Object> identifier =
        Map.of("system", "urn:oid:2.16.578.1.12.4.1.4.101", "type", "ENH", "value", orgnr);
    return Map.of(
        "type", "helseid_authorization",
        "practitioner_role", Map.of("organization", Map.of("identifier", identifier)));
  }
}
