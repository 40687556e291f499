# Testbenk in a container: the same command as `npm start`.
#   docker build -t testbenk .
FROM node:24-slim AS bench

WORKDIR /testbenk
ENV NODE_ENV=production \
    TESTBENK_HOST=0.0.0.0 \
    TESTBENK_CONTROL_HOST=0.0.0.0

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY simulators simulators
COPY scenarios scenarios
COPY conformance conformance
COPY reports reports
COPY load load
RUN mkdir -p reports/out && chown node:node reports/out

USER node
# 4400 is for EPJs and browsers. 4401 is the control API: publish it on the machine's own loopback only.
EXPOSE 4400 4401
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.TESTBENK_PORT || 4400}/`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "conformance/cli.ts", "serve"]

# The same with k6 in it, for load. A stage here and not a file of its own, so that no order of building goes wrong.
#   docker build -t testbenk-load --target load .
FROM grafana/k6:1.8.1 AS k6

FROM bench AS load
COPY --from=k6 /usr/bin/k6 /usr/local/bin/k6
HEALTHCHECK NONE
ENTRYPOINT ["node", "conformance/cli.ts", "load"]
CMD ["--list"]

# What `docker build .` makes is the bench without k6.
FROM bench
