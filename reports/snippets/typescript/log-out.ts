/** Ends the session first, and logs out of HelseID whatever became of that. Then forget the tokens, and send the browser on. */
export async function logOut(
  endKjernejournal: () => Promise<Response>,
  helseid: { endSessionEndpoint: string; idToken: string; postLogoutRedirectUri: string },
): Promise<string> {
  await endKjernejournal().catch(() => undefined)
  const query = new URLSearchParams({
    id_token_hint: helseid.idToken,
    post_logout_redirect_uri: helseid.postLogoutRedirectUri, // as registered
  })
  return `${helseid.endSessionEndpoint}?${query}`
}
