// What an order states. NHN's two sample programs write every member of their model, set or not: TestTokenDemo in
// camelCase, TestTokenTool with .NET's own capital letters; an empty text, null or the smallest int32 means «not set».

const NOT_SET_IN_DOTNET = -2_147_483_648
/** A JWK has names of its own, and Testbenk's parameters mean something when they are empty. */
const LEFT_AS_THEY_ARE = ['privateKeyForProofCreation', 'testbenkParameters']

type Members = Readonly<Record<string, unknown>>

/** The members that say something, under the names of the documentation, at the two levels that the model has. */
export function stated(order: Members): Members {
  return saying(order, (value) =>
    Array.isArray(value)
      ? value.map((item) => (isObject(item) ? spelledOut(item) : item))
      : isObject(value)
        ? saying(value, (inner) => inner)
        : value,
  )
}

function saying(members: Members, read: (value: unknown) => unknown): Members {
  return Object.fromEntries(
    Object.entries(spelledOut(members))
      .map(([name, value]) => [name, LEFT_AS_THEY_ARE.includes(name) ? value : read(value)])
      .filter(([, value]) => !isUnset(value)),
  )
}

const spelledOut = (members: Members): Members =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  )

const isUnset = (value: unknown) => value === null || value === '' || value === NOT_SET_IN_DOTNET

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
