using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

sealed class NonceRetry
{
    string? newest;

    /// <param name="call">Makes the call with a new assertion and a new proof that carries the nonce.</param>
    public async Task<HttpResponseMessage> Send(Func<string?, Task<HttpResponseMessage>> call)
    {
        HttpResponseMessage first = Remembered(await call(newest));
        if (first.StatusCode != HttpStatusCode.BadRequest) return first;
        await first.Content.LoadIntoBufferAsync();
        bool asked = (await first.Content.ReadAsStringAsync()).Contains("\"use_dpop_nonce\"");
        return asked ? Remembered(await call(newest)) : first; // once more, and not again after that
    }

    HttpResponseMessage Remembered(HttpResponseMessage answer)
    {
        if (answer.Headers.TryGetValues("DPoP-Nonce", out var values)) newest = values.Last();
        return answer;
    }
}
