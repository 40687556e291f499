/** Whose access token an answer from HelseID holds: only a user's comes with an ID token or a refresh token. */
export async function tokenInAnswer(
  answer: Response,
): Promise<{ readonly system?: string; readonly user?: string }> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined)
  const { access_token: token, id_token, refresh_token } = Object(body)
  if (typeof token !== 'string') return {}
  return id_token === undefined && refresh_token === undefined ? { system: token } : { user: token }
}
