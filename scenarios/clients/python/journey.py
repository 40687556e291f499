"""A client in Python (requests_oauth2client) that logs a health worker in, refreshes, and asks Kjernejournal.

    python journey.py <configuration file from Selvbetjening> <room, e.g. http://localhost:4400/r/demo> <pid of a health worker>

What the library does by itself and HelseID refuses is set right in HelseidAssertion; the rest is the library's own.
The calls to Kjernejournal sign their proofs here, since HelseID's nonce and Kjernejournal's are two different things.
"""

import base64
import hashlib
import json
import sys
import uuid
from datetime import datetime, timezone

import requests
from jwskate import Jwk, Jwt
from requests_oauth2client import DPoPKey, OAuth2Client, PrivateKeyJwt


class HelseidAssertion(PrivateKeyJwt):
    """A client assertion as HelseID's security profile demands it.

    The library sends the endpoint as `aud`, no `nbf` and no `typ`; HelseID wants its issuer, `nbf`, and the type below.
    """

    details: list = []

    def client_assertion(self, audience: str) -> str:
        now = int(datetime.now(tz=timezone.utc).timestamp())
        claims = {
            "iss": self.client_id,
            "sub": self.client_id,
            "aud": audience,
            "iat": now,
            "nbf": now,
            "exp": now + 60,
            "jti": str(uuid.uuid4()),
        }
        if HelseidAssertion.details:
            claims["assertion_details"] = HelseidAssertion.details
        key = self.private_jwk
        return str(Jwt.sign(claims, key=key, alg=self.alg, typ="client-authentication+jwt"))


def unit_details(orgnr: str) -> list:
    """Says which sub-unit the client acts for."""
    identifier = {"system": "urn:oid:2.16.578.1.12.4.1.4.101", "type": "ENH", "value": orgnr}
    return [{"type": "helseid_authorization", "practitioner_role": {"organization": {"identifier": identifier}}}]


def checked(id_token, client: OAuth2Client, issuer: str, nonce: str) -> dict:
    """The claims of an ID token that HelseID signed, for this client and this log-in, and that has not expired."""
    key = client.authorization_server_jwks.get_jwk_by_kid(id_token.kid)
    id_token.verify(key, alg="RS256")
    claims = id_token.claims
    if claims["iss"] != issuer or claims["aud"] != client.client_id or claims["nonce"] != nonce or id_token.is_expired():
        raise ValueError("this ID token is not for us")
    return claims


def call_kjernejournal(method: str, url: str, token, key: DPoPKey, **kwargs) -> requests.Response:
    ath = base64.urlsafe_b64encode(hashlib.sha256(token.access_token.encode()).digest()).rstrip(b"=").decode()
    proof = key.proof(htm=method, htu=url, ath=ath)
    headers = {
        "Authorization": f"DPoP {token.access_token}",
        "DPoP": str(proof),
        "X-SOURCE-SYSTEM": "Python EPJ",
        "X-EPJ-System": "Python EPJ version 1.0",
        **kwargs.pop("headers", {}),
    }
    return requests.request(method, url, headers=headers, timeout=20, **kwargs)


def main(configuration: str, room: str, pid: str) -> None:
    with open(configuration, encoding="utf-8") as file:
        settings = json.load(file)
    authority = settings["authority"]
    authentication = HelseidAssertion(settings["clientId"], Jwk(json.loads(settings["privateJwk"])), aud=authority)
    metadata = requests.get(f"{authority}/.well-known/openid-configuration", timeout=20).json()
    client = OAuth2Client.from_discovery_document(
        metadata,
        issuer=authority,
        auth=authentication,
        redirect_uri=settings["redirectUris"][0],
        # Plain HTTP is for a bench on this machine only.
        testing=authority.startswith("http://"),
    )
    client.update_authorization_server_public_keys()

    request = client.authorization_request(
        scope=" ".join(settings["scopes"]),
        nonce=str(uuid.uuid4()),
        dpop=True,
        acr_values="idp:testidp-oidc",
        test_pid=pid,
        test_security_level="4",
    )
    pushed = client.pushed_authorization_request(request)
    answer = requests.get(pushed.uri, allow_redirects=False, timeout=20)
    callback = request.validate_callback(answer.headers["location"])
    # The library (1.8.0) cannot check the ID token that comes with a DPoP token, and wants an acr that HelseID has not.
    tokens = client.authorization_code(callback, validate=False, resource="nhn:kjernejournal")
    user = checked(tokens.id_token, client, authority, callback.nonce)
    key = request.dpop_key
    refreshed = client.refresh_token(tokens, resource="nhn:kjernejournal", dpop_key=key)

    units = settings.get("childOrganizationNumbers") or []
    HelseidAssertion.details = unit_details(units[0]) if units else []
    system = client.client_credentials(scope="nhn:kjernejournal/api", dpop_key=DPoPKey.generate("ES256"))
    address = f"{room}/kjernejournal/api/v1/helseindikator"
    indicator = call_kjernejournal("POST", address, system, system.dpop_key, json={"fnr": "13116900216"})
    print(
        json.dumps(
            {
                "user": user["helseid://claims/identity/pid"],
                "refreshed": refreshed.access_token != tokens.access_token,
                "indicator": indicator.status_code,
                "status": indicator.json().get("status"),
                
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:4])
