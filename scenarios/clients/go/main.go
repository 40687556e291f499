// A client in Go (x/oauth2 and go-oidc) that logs a health worker in, refreshes, and asks Kjernejournal.
//
//	journey CONFIGURATION-FILE ROOM PID
//
// x/oauth2 knows neither PAR nor DPoP, and has no place for a new client assertion when it refreshes. So assertions,
// proofs and nonces are the affair of the transport in helseid.go; the library is told to send no secret.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func main() {
	seen, err := journey(os.Args[1], os.Args[2], os.Args[3])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	json.NewEncoder(os.Stdout).Encode(seen)
}

func journey(file, room, pid string) (map[string]any, error) {
	transport, err := newTransport(file)
	if err != nil {
		return nil, err
	}
	settings := transport.settings
	noRedirects := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	ctx := oidc.ClientContext(context.Background(), &http.Client{Transport: transport, CheckRedirect: noRedirects})
	provider, err := oidc.NewProvider(ctx, settings.Authority)
	if err != nil {
		return nil, err
	}
	endpoint := provider.Endpoint()
	// Otherwise the library tries with a secret first, in the header Authorization.
	endpoint.AuthStyle = oauth2.AuthStyleInParams
	config := oauth2.Config{
		ClientID: settings.ClientID, Endpoint: endpoint, RedirectURL: settings.RedirectURIs[0], Scopes: settings.Scopes,
	}
	tokens, user, err := logIn(ctx, provider, config, settings.Authority, pid)
	if err != nil {
		return nil, err
	}
	// One that has expired: the library refreshes it.
	refreshed, err := config.TokenSource(ctx, &oauth2.Token{RefreshToken: tokens.RefreshToken, Expiry: time.Unix(1, 0)}).Token()
	if err != nil {
		return nil, err
	}
	if len(settings.Units) > 0 {
		transport.unit = settings.Units[0]
	}
	system := clientcredentials.Config{
		ClientID: settings.ClientID, TokenURL: endpoint.TokenURL, AuthStyle: oauth2.AuthStyleInParams,
		Scopes: []string{"nhn:kjernejournal/api"},
	}
	status, indicator, err := askIndicator(ctx, system.Client(ctx), room)
	return map[string]any{
		"user": user, "refreshed": refreshed.AccessToken != tokens.AccessToken, "indicator": status, "status": indicator,
	}, err
}

func logIn(
	ctx context.Context, provider *oidc.Provider, config oauth2.Config, authority, pid string,
) (*oauth2.Token, any, error) {
	state, nonce, verifier := random(), random(), oauth2.GenerateVerifier()
	asked, err := url.Parse(config.AuthCodeURL(state, oidc.Nonce(nonce), oauth2.S256ChallengeOption(verifier)))
	if err != nil {
		return nil, nil, err
	}
	form := asked.Query()
	// The test e-ID of HelseID's test environment, without pages. A real log-in goes by the user's browser.
	form.Set("acr_values", "idp:testidp-oidc")
	form.Set("test_pid", pid)
	form.Set("test_security_level", "4")
	address, err := push(ctx, provider, config, form)
	if err != nil {
		return nil, nil, err
	}
	answer, err := clientOf(ctx).Get(address)
	if err != nil {
		return nil, nil, err
	}
	answer.Body.Close()
	back, err := answer.Location()
	if err != nil {
		return nil, nil, err
	}
	came := back.Query()
	if came.Get("state") != state || came.Get("iss") != authority {
		return nil, nil, fmt.Errorf("this is no answer to our log-in: %s", came.Get("error"))
	}
	resource := oauth2.SetAuthURLParam("resource", "nhn:kjernejournal")
	tokens, err := config.Exchange(ctx, came.Get("code"), oauth2.VerifierOption(verifier), resource)
	if err != nil {
		return nil, nil, err
	}
	text, _ := tokens.Extra("id_token").(string)
	idToken, err := provider.Verifier(&oidc.Config{ClientID: config.ClientID}).Verify(ctx, text)
	if err != nil {
		return nil, nil, err
	}
	// go-oidc leaves the nonce to its caller.
	if idToken.Nonce != nonce {
		return nil, nil, errors.New("this ID token is of another log-in")
	}
	var claims map[string]any
	err = idToken.Claims(&claims)
	return tokens, claims["helseid://claims/identity/pid"], err
}

// push sends the request to PAR, which the library does not know, and gives the address for the browser.
func push(ctx context.Context, provider *oidc.Provider, config oauth2.Config, form url.Values) (string, error) {
	var metadata struct {
		Address string `json:"pushed_authorization_request_endpoint"`
	}
	if err := provider.Claims(&metadata); err != nil {
		return "", err
	}
	answer, err := clientOf(ctx).PostForm(metadata.Address, form)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var pushed struct {
		RequestURI string `json:"request_uri"`
		Error      string `json:"error"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&pushed); err != nil {
		return "", err
	}
	if pushed.RequestURI == "" {
		return "", fmt.Errorf("PAR: %s %s", answer.Status, pushed.Error)
	}
	query := url.Values{"client_id": {config.ClientID}, "request_uri": {pushed.RequestURI}}
	return config.Endpoint.AuthURL + "?" + query.Encode(), nil
}

func askIndicator(ctx context.Context, client *http.Client, room string) (int, any, error) {
	address := room + "/kjernejournal/api/v1/helseindikator"
	body := strings.NewReader(`{"fnr":"13116900216"}`)
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, body)
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("X-EPJ-System", "Go EPJ version 1.0")
	request.Header.Set("X-SOURCE-SYSTEM", "Go EPJ")
	answer, err := client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer answer.Body.Close()
	var indicator map[string]any
	err = json.NewDecoder(answer.Body).Decode(&indicator)
	return answer.StatusCode, indicator["status"], err
}

func clientOf(ctx context.Context) *http.Client {
	return ctx.Value(oauth2.HTTPClient).(*http.Client)
}
