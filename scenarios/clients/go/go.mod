module testbenk/journey

go 1.24.0

require (
	github.com/coreos/go-oidc/v3 v3.15.0
	github.com/go-jose/go-jose/v4 v4.1.3
	golang.org/x/oauth2 v0.30.0
)
