"""BG/NBD by SciPy's L-BFGS-B with an analytic gradient: the peer of test/bench/value.ts.

Reads x, t_x and T as one file of doubles, one after the other; writes a line of JSON.
"""
import json
import sys
import time

import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.special import expit, gammaln, psi

x, last, age = np.fromfile(sys.argv[1]).reshape(3, -1)
repeated = x > 0
start = time.perf_counter()

before = np.where(repeated, x - 1, 0)


def negative(logs):
    r, alpha, a, b = np.exp(logs)
    log_age, log_last = np.log(alpha + age), np.log(alpha + last)
    odds = np.where(repeated, np.log(a) - np.log(b + before) + (r + x) * (log_age - log_last), -np.inf)
    value = np.sum(
        gammaln(r + x) - gammaln(r) + r * np.log(alpha) - (r + x) * log_age
        + gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
        + np.logaddexp(0, odds)
    )
    left = expit(odds)
    either = psi(a + b) - psi(a + b + x)
    gradient = np.array([
        np.sum(psi(r + x) - psi(r) + np.log(alpha) - log_age + left * (log_age - log_last)),
        np.sum(r / alpha - (r + x) / (alpha + age) + left * (r + x) * (1 / (alpha + age) - 1 / (alpha + last))),
        np.sum(either + left / a),
        np.sum(either + psi(b + x) - psi(b) - np.where(repeated, left / (b + before), 0)),
    ])
    return -value / x.size, -gradient * np.exp(logs) / x.size


found = minimize(
    negative, np.zeros(4), jac=True, method="L-BFGS-B", options={"ftol": 1e-14, "gtol": 1e-8, "maxiter": 500}
)
print(json.dumps({
    "ms": (time.perf_counter() - start) * 1000,
    "parameters": list(np.exp(found.x)),
    "logLikelihood": -found.fun * x.size,
    "evaluations": found.nfev,
    "version": scipy.__version__,
}))
