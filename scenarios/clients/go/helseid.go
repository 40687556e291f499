package main

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

// settings is what the configuration file from Selvbetjening says.
type settings struct {
	ClientID     string   `json:"clientId"`
	Authority    string   `json:"authority"`
	PrivateJwk   string   `json:"privateJwk"`
	Scopes       []string `json:"scopes"`
	RedirectURIs []string `json:"redirectUris"`
	Units        []string `json:"childOrganizationNumbers"`
}

// helseid is a transport: calls that change something at HelseID get an assertion, calls with a token a proof of its key.
type helseid struct {
	settings  settings
	clientKey jose.JSONWebKey
	proofKey  *ecdsa.PrivateKey
	unit      string // The sub-unit that tokens are asked for, if any.
	nonce     string
}

func newTransport(file string) (*helseid, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var transport helseid
	if err := json.Unmarshal(text, &transport.settings); err != nil {
		return nil, err
	}
	if err := transport.clientKey.UnmarshalJSON([]byte(transport.settings.PrivateJwk)); err != nil {
		return nil, err
	}
	transport.proofKey, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	return &transport, err
}

func (h *helseid) RoundTrip(request *http.Request) (*http.Response, error) {
	if request.Method != http.MethodPost || !strings.HasPrefix(request.URL.String(), h.settings.Authority+"/") {
		return h.send(request, nil)
	}
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	answer, err := h.sendAsClient(request, body)
	if err != nil || answer.StatusCode != http.StatusBadRequest || answer.Header.Get("DPoP-Nonce") == "" {
		return answer, err
	}
	// HelseID wants its nonce in the proof: the same call again, with a new proof and a new assertion.
	answer.Body.Close()
	h.nonce = answer.Header.Get("DPoP-Nonce")
	return h.sendAsClient(request, body)
}

func (h *helseid) sendAsClient(request *http.Request, body []byte) (*http.Response, error) {
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return nil, err
	}
	assertion, err := h.assertion()
	if err != nil {
		return nil, err
	}
	form.Set("client_id", h.settings.ClientID)
	form.Set("client_assertion_type", assertionType)
	form.Set("client_assertion", assertion)
	return h.send(request, []byte(form.Encode()))
}

func (h *helseid) send(request *http.Request, body []byte) (*http.Response, error) {
	sent := request.Clone(request.Context())
	if body != nil {
		sent.Body, sent.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	}
	toHelseid := strings.HasPrefix(request.URL.String(), h.settings.Authority+"/")
	token, hasToken := strings.CutPrefix(request.Header.Get("Authorization"), "DPoP ")
	if hasToken || (toHelseid && strings.HasSuffix(request.URL.Path, "/token")) {
		nonce := h.nonce
		if !toHelseid {
			nonce = ""
		}
		proof, err := h.proof(request, token, nonce)
		if err != nil {
			return nil, err
		}
		sent.Header.Set("DPoP", proof)
	}
	return http.DefaultTransport.RoundTrip(sent)
}

// assertion says who the client is; HelseID wants the type, nbf, and its issuer as the only audience.
func (h *helseid) assertion() (string, error) {
	options := (&jose.SignerOptions{}).WithType("client-authentication+jwt").WithHeader("kid", h.clientKey.KeyID)
	key := jose.SigningKey{Algorithm: jose.SignatureAlgorithm(h.clientKey.Algorithm), Key: h.clientKey.Key}
	now := time.Now().Unix()
	claims := map[string]any{
		"iss": h.settings.ClientID, "sub": h.settings.ClientID, "aud": h.settings.Authority,
		"jti": random(), "iat": now, "nbf": now, "exp": now + 30,
	}
	if h.unit != "" {
		claims["assertion_details"] = unitDetails(h.unit)
	}
	return signed(key, options, claims)
}

func (h *helseid) proof(request *http.Request, token, nonce string) (string, error) {
	address := *request.URL
	address.RawQuery, address.Fragment = "", ""
	claims := map[string]any{"jti": random(), "htm": request.Method, "htu": address.String(), "iat": time.Now().Unix()}
	if nonce != "" {
		claims["nonce"] = nonce
	}
	if token != "" {
		hash := sha256.Sum256([]byte(token))
		claims["ath"] = base64.RawURLEncoding.EncodeToString(hash[:])
	}
	options := (&jose.SignerOptions{EmbedJWK: true}).WithType("dpop+jwt")
	return signed(jose.SigningKey{Algorithm: jose.ES256, Key: h.proofKey}, options, claims)
}

func signed(key jose.SigningKey, options *jose.SignerOptions, claims map[string]any) (string, error) {
	signer, err := jose.NewSigner(key, options)
	if err != nil {
		return "", err
	}
	return jwt.Signed(signer).Claims(claims).Serialize()
}

func unitDetails(number string) []any {
	identifier := map[string]string{"system": "urn:oid:2.16.578.1.12.4.1.4.101", "type": "ENH", "value": number}
	role := map[string]any{"organization": map[string]any{"identifier": identifier}}
	return []any{map[string]any{"type": "helseid_authorization", "practitioner_role": role}}
}

func random() string {
	bytes := make([]byte, 24)
	rand.Read(bytes) // Never fails: see its documentation.
	return base64.RawURLEncoding.EncodeToString(bytes)
}
