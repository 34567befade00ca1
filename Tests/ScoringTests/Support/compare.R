# Compares what Scoring computed on random data with R: survey, psych and base.
#
#   CAMPO_ORACLE=/tmp/oracle swift test --filter OracleTests
#   Rscript Tests/ScoringTests/Support/compare.R /tmp/oracle
#
# Debian: r-base-core r-cran-survey r-cran-psych r-cran-jsonlite. Not run by CI.
# Every figure must agree to 1e-9, relative to its size (absolute below 1e-3 of it).

suppressMessages({ library(survey); library(psych); library(jsonlite) })
options(survey.lonely.psu = "adjust", digits = 15, warn = -1)
folder <- commandArgs(trailingOnly = TRUE)[1]
cases <- fromJSON(file.path(folder, "cases.json"), simplifyVector = FALSE)
vec <- function(x) vapply(x, function(v) if (is.null(v)) NA_real_ else as.numeric(v), 0)
mat <- function(x) do.call(rbind, lapply(x, vec))
safely <- function(e) tryCatch(e, error = function(c) NA_real_)

expected <- list()

expected$design <- function(i) {
  d <- data.frame(y = vec(i$y), x = vec(i$x), w = vec(i$w), s = vec(i$stratum), g = vec(i$group),
                  o = vec(i$other), id = seq_along(i$y))
  clustered <- length(i$cluster) > 0; finite <- length(i$fpc) > 0
  if (clustered) d$id <- vec(i$cluster)
  if (finite) d$fpc <- vec(i$fpc)
  des <- svydesign(ids = ~id, strata = ~s, weights = ~w, data = d, nest = clustered,
                   fpc = if (finite) ~fpc else NULL)
  m <- svymean(~y, des, na.rm = TRUE); tot <- svytotal(~x, des)
  rt <- svyratio(~y, ~x, des, na.rm = TRUE)
  means <- errors <- rep(NA_real_, 4)
  for (k in 0:3) {
    n <- sum(d$g == k & !is.na(d$y), na.rm = TRUE)
    if (n > 0) {
      e <- svymean(~y, subset(des, g == k), na.rm = TRUE)
      means[k + 1] <- coef(e); if (n > 1) errors[k + 1] <- SE(e)
    }
  }
  slope <- svyglm(y ~ g, subset(des, g %in% 0:1 & !is.na(y)))
  k <- coef(slope)[2]; ke <- SE(slope)[2]
  df <- degf(des)
  t <- if (ke > 1e-12) k / ke else NA
  sh <- svymean(~factor(o), des)
  d2 <- update(des, g2 = ifelse(g == 2, NA, g))
  chi <- safely(svychisq(~g2 + o, d2, statistic = "F"))
  # Continuous answers, so that svyranktest has no ties to place in the order of the rows.
  known <- !is.na(d$g)
  dk <- update(des, second = ifelse(is.na(g), 0, as.numeric(g == 1)), known = known)
  rk <- safely(svyranktest(x ~ second, subset(dk, known)))
  list(mean = coef(m), meanError = SE(m), low = coef(m) - qt(.975, df) * SE(m), total = coef(tot),
       totalError = SE(tot), ratio = coef(rt), ratioError = SE(rt), means = means,
       meanErrors = errors, difference = k, t = t, p = 2 * pt(-abs(t), df - 1),
       shares = coef(sh), shareErrors = SE(sh),
       deff = if (sd(d$y, na.rm = TRUE) > 0) deff(svymean(~y, des, na.rm = TRUE, deff = "replace")) else NA,
       chiF = chi$statistic, chiNumerator = chi$parameter[1], chiDenominator = chi$parameter[2],
       chiP = chi$p.value, rankT = rk$statistic, rankP = 2 * pt(-abs(rk$statistic), df - 1),
       effectiveN = sum(d$w)^2 / sum(d$w^2))
}

expected$calibrated <- function(i) {
  d <- data.frame(y = vec(i$y), w = vec(i$w), a = vec(i$a), b = vec(i$b), id = vec(i$cluster))
  des <- svydesign(ids = ~id, weights = ~w, data = d)
  a <- data.frame(a = 0:2, Freq = vec(i$targetsA)); b <- data.frame(b = 0:1, Freq = vec(i$targetsB))
  p <- postStratify(des, ~a, a)
  r <- rake(des, list(~a, ~b), list(a, b), control = list(maxit = 500, epsilon = 1e-15))
  pm <- svymean(~y, p); rm <- svymean(~y, r)
  list(postWeights = weights(p), postMean = coef(pm), postError = SE(pm),
       rakedWeights = weights(r), rakedMean = coef(rm), rakedError = SE(rm))
}

expected$simple <- function(i) {
  r <- vec(i$ratings); l <- vec(i$later); w <- vec(i$w); n <- length(r); y <- (r > 8) - (r < 7)
  p <- mean(y == 1); q <- mean(y == -1)
  pa <- (sum(y == 1) + .75) / (n + 3); qa <- (sum(y == -1) + .75) / (n + 3)
  des <- svydesign(ids = ~1, weights = ~w, data = data.frame(y, w)); m <- svymean(~y, des)
  wt <- safely(t.test(r[1:(n %/% 2 + 1)], l)); pt <- safely(t.test(l, r, paired = TRUE))
  ci <- prop.test(sum(r > 8), n, correct = FALSE)$conf.int
  list(nps = 100 * (p - q), npsError = 100 * sqrt((p + q - (p - q)^2) / n),
       npsLow = max(-100, 100 * (pa - qa - qnorm(.975) * sqrt((pa + qa - (pa - qa)^2) / (n + 3)))),
       weighted = 100 * coef(m), weightedError = 100 * SE(m),
       weightedHigh = 100 * (coef(m) + qt(.975, n - 1) * SE(m)),
       welchT = wt$statistic, welchDf = wt$parameter, welchP = wt$p.value,
       pairedT = pt$statistic, pairedP = pt$p.value, wilsonLow = ci[1], wilsonHigh = ci[2],
       variance = var(r), median = median(r))
}

midrank <- function(x, w) { t <- tapply(w, x, sum); m <- cumsum(t) - t / 2; as.numeric(m[as.character(x)]) }

expected$drivers <- function(i) {
  X <- sapply(i$columns, vec); y <- vec(i$outcome); w <- vec(i$w)
  colnames(X) <- paste0("d", seq_len(ncol(X)) - 1)
  ok <- complete.cases(X, y); X <- X[ok, , drop = FALSE]; y <- y[ok]; w <- w[ok]
  n <- nrow(X); X <- X[, apply(X, 2, sd) > 0, drop = FALSE]; p <- ncol(X)
  R <- cov.wt(cbind(X, y), w, cor = TRUE)$cor
  S <- cov.wt(apply(cbind(X, y), 2, midrank, w = w), w, cor = TRUE)$cor
  Z <- scale(X, center = colSums(X * w) / sum(w), scale = FALSE)
  sdw <- function(v) sqrt(sum(w * (v - sum(w * v) / sum(w))^2))
  fit <- lm(y ~ X, weights = w)
  beta <- coef(fit)[-1] * apply(X, 2, sdw) / sdw(y)
  vif <- sapply(seq_len(p), function(j)
    if (p == 1) 1 else 1 / (1 - summary(lm(X[, j] ~ X[, -j], weights = w))$r.squared))
  e <- eigen(R[1:p, 1:p, drop = FALSE]); rt <- e$vectors %*% diag(sqrt(e$values), p) %*% t(e$vectors)
  johnson <- as.vector(rt^2 %*% solve(rt, R[1:p, p + 1])^2)
  r2 <- numeric(2^p)
  for (s in 1:(2^p - 1)) {
    use <- which(bitwAnd(s, 2^(0:(p - 1))) > 0)
    r2[s + 1] <- summary(lm(y ~ X[, use], weights = w))$r.squared
  }
  lmg <- sapply(1:p, function(j) sum(sapply(0:(2^p - 1), function(s) {
    if (bitwAnd(s, 2^(j - 1)) > 0) return(0)
    k <- sum(bitwAnd(s, 2^(0:(p - 1))) > 0)
    (r2[s + 2^(j - 1) + 1] - r2[s + 1]) / (p * choose(p - 1, k))
  })))
  ct <- if (length(unique(w)) == 1) cor.test(X[, 1], y) else list(p.value = NA, conf.int = NA)
  list(n = n, rSquared = summary(fit)$r.squared, pearson = R[1:p, p + 1],
       spearman = if (length(unique(w)) == 1) cor(X, y, method = "spearman") else S[1:p, p + 1],
       beta = beta, vif = vif, johnson = johnson, lmg = lmg,
       pearsonP = ct$p.value, pearsonLow = ct$conf.int[1])
}

expected$contrast <- function(i) {
  a <- vec(i$a); b <- vec(i$b)
  m <- lm(vec(i$y) ~ I(a == 0) + I(a == 2) + I(b == 0) + I(b == 2), weights = vec(i$w))
  s <- summary(m)$coefficients[-1, ]; V <- vcov(m)[-1, -1]
  list(slopes = s[, 1], errors = s[, 2], p = s[, 4], rSquared = summary(m)$r.squared,
       asymmetryErrors = c(sqrt(sum(V[1:2, 1:2])), sqrt(sum(V[3:4, 3:4]))))
}

expected$table <- function(i) {
  t <- mat(i$counts); t <- t[rowSums(t) > 0, colSums(t) > 0, drop = FALSE]
  if (min(dim(t)) < 2) return(list(chi = NA, p = NA, v = NA, fisher = NA))
  c <- chisq.test(t, correct = FALSE)
  list(chi = c$statistic, p = c$p.value, v = sqrt(c$statistic / (sum(t) * (min(dim(t)) - 1))),
       fisher = fisher.test(t, workspace = 2e7)$p.value)
}

expected$ranks <- function(i) {
  g <- lapply(i$groups, vec); k <- kruskal.test(g); w <- wilcox.test(g[[1]], g[[2]])
  list(kruskal = k$statistic, kruskalP = k$p.value, mann = w$statistic, mannP = w$p.value)
}

expected$distributions <- function(i) {
  p <- vec(i$p)
  list(t = 2 * pt(-i$x / 4, i$a), tQuantile = qt(i$q, i$a),
       chi = pchisq(i$x * 4, i$a, lower.tail = FALSE), f = pf(i$x / 8, i$a, i$b, lower.tail = FALSE),
       fQuantile = qf(i$q, i$a, i$b), normal = qnorm(i$q), holm = p.adjust(p, "holm"),
       bonferroni = p.adjust(p, "bonferroni"), bh = p.adjust(p, "BH"))
}

expected$trend <- function(i) {
  t <- vec(i$time); v <- vec(i$value); s <- vec(i$error)
  m <- summary(lm(v ~ t, weights = 1 / s^2)); b <- m$coefficients[2, 1]; e <- m$coefficients[2, 2] / m$sigma
  z <- diff(v) / sqrt(s[-1]^2 + s[-length(s)]^2)
  list(slope = b, slopeError = e, p = 2 * pnorm(-abs(b / e)), steps = p.adjust(2 * pnorm(-abs(z)), "holm"))
}

# psych's own variance of a weighted kappa weighs rows by their share before summing over columns,
# unlike Fleiss, Cohen and Everitt (1969); statsmodels' cohens_kappa agrees with this one to 1e-13.
weightedVariance <- function(t, w) {
  x <- t / sum(t); r <- rowSums(x); c <- colSums(x); po <- sum(w * x); pe <- sum(w * outer(r, c))
  rw <- as.vector(w %*% c); cw <- as.vector(t(w) %*% r)
  (sum(x * (w * (1 - pe) - outer(rw, cw, "+") * (1 - po))^2) - (po * pe - 2 * pe + po)^2) / (sum(t) * (1 - pe)^4)
}

expected$kappa <- function(i) {
  t <- mat(i$table); k <- nrow(t); d <- abs(row(t) - col(t)) / (k - 1)
  none <- cohen.kappa(t, w = diag(k)); lin <- cohen.kappa(t, w = 1 - d); quad <- cohen.kappa(t, w = 1 - d^2)
  # Fleiss (1971) and the variance of Fleiss, Nee and Landis (1979), written out from the papers.
  f <- t(sapply(seq_len(ncol(mat(i$coders))), function(u) tabulate(mat(i$coders)[, u], 4)))
  m <- sum(f[1, ]); n <- nrow(f); pj <- colSums(f) / (n * m); pe <- sum(pj^2)
  fl <- (mean((rowSums(f^2) - m) / (m * (m - 1))) - pe) / (1 - pe)
  fe <- sqrt(2 / (n * m * (m - 1)) * (sum(pj * (1 - pj))^2 - sum(pj * (1 - pj) * (1 - 2 * pj)))) / sum(pj * (1 - pj))
  list(values = c(none$kappa, lin$weighted.kappa, quad$weighted.kappa),
       errors = sqrt(c(none$var.kappa, weightedVariance(t, 1 - d), weightedVariance(t, 1 - d^2))),
       fleiss = fl, fleissZ = fl / fe)
}

# Krippendorff's alpha from all pairs of values, not from the coincidences that Scoring counts.
expected$alpha <- function(i) {
  m <- mat(i$coders); units <- Filter(function(v) length(v) > 1, lapply(seq_len(ncol(m)), function(u) m[!is.na(m[, u]), u]))
  all <- unlist(units); freq <- table(all); v <- as.numeric(names(freq))
  between <- function(a, b) { k <- v >= min(a, b) & v <= max(a, b); sum(freq[k]) - (freq[v == a] + freq[v == b]) / 2 }
  d <- list(function(a, b) a != b, function(a, b) if (a == b) 0 else between(a, b)^2,
            function(a, b) (a - b)^2, function(a, b) ((a - b) / (a + b))^2)
  list(values = sapply(d, function(f) {
    pairs <- function(x) sum(outer(seq_along(x), seq_along(x), Vectorize(function(p, q) if (p == q) 0 else f(x[p], x[q]))))
    observed <- sum(sapply(units, function(u) pairs(u) / (length(u) - 1))) / length(all)
    D <- outer(v, v, Vectorize(f)); expected <- sum(D * outer(as.vector(freq), as.vector(freq))) / (length(all) * (length(all) - 1))
    1 - observed / expected
  }))
}

expected$icc <- function(i) {
  r <- ICC(mat(i$ratings), lmer = FALSE)$results
  list(values = r$ICC, low = r[["lower bound"]], high = r[["upper bound"]])
}

report <- list()
for (case in cases) {
  want <- expected[[case$kind]](case$input)
  for (name in names(want)) {
    have <- case$result[[name]]
    have <- if (is.list(have)) vec(have) else if (is.null(have)) NA_real_ else as.numeric(have)
    ref <- as.numeric(want[[name]])
    if (length(ref) == 0) ref <- NA_real_
    ref[!is.finite(ref)] <- NA
    if (length(have) != length(ref)) { cat("LENGTH", case$kind, case$seed, name, length(have), length(ref), "\n"); next }
    both <- !is.na(have) & !is.na(ref)
    gap <- abs(have - ref) / pmax(abs(ref), 1e-3)
    key <- paste(case$kind, name)
    old <- report[[key]]; if (is.null(old)) old <- c(0, 0, 0, 0, 0)
    worst <- if (any(both)) max(gap[both]) else 0
    report[[key]] <- c(old[1] + sum(both), max(old[2], worst), old[3] + sum(gap[both] > 1e-9),
                       old[4] + sum(is.na(have) & !is.na(ref)), old[5] + sum(!is.na(have) & is.na(ref)))
    if (any(gap[both] > 1e-9)) cat("DIFFERS", case$kind, "seed", case$seed, name, "worst", worst, "\n")
    if (any(xor(is.na(have), is.na(ref)))) cat("UNDEFINED", case$kind, "seed", case$seed, name,
      "here", sum(is.na(have)), "R", sum(is.na(ref)), "\n")
  }
}
table <- do.call(rbind, report)
colnames(table) <- c("figures", "worst", "beyond 1e-9", "only R", "only here")
print(signif(table, 3))
cat("figures", sum(table[, 1]), "worst", max(table[, 2]), "beyond 1e-9:", sum(table[, 3]), "\n")
quit(status = if (sum(table[, 3]) > 0) 1 else 0)
