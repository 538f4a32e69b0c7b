/**
 * Why a socket will not open, as far as a browser may know. A page whose origin is not on the server's list is refused the reply but not
 * the request: a request without CORS then succeeds where one with CORS fails. With the network down, or a policy in the way, both fail.
 */
export async function isOriginDenied(server: string): Promise<boolean> {
  const address = `${server}/api/health`
  if (await succeeds(fetch(address))) return false
  return (await succeeds(fetch(address, { mode: 'no-cors' }))) && !(await succeeds(fetch(address)))
}

async function succeeds(request: Promise<Response>): Promise<boolean> {
  try {
    await request
    return true
  } catch {
    return false
  }
}
