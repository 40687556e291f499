# Testbenk in a container: the same command as `npm start`.
FROM node:24-slim

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
