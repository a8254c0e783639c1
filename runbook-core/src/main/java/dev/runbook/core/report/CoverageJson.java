package dev.runbook.core.report;

import dev.runbook.core.data.Json;
import dev.runbook.core.link.AlertCoverage;
import dev.runbook.core.link.Aspect;
import dev.runbook.core.link.Coverage;
import dev.runbook.core.link.ServiceCoverage;
import dev.runbook.core.link.Share;
import dev.runbook.core.link.Tally;

/** The coverage as a part of {@code catalog.json}: the figure, the counts, and what each alert lacks. */
final class CoverageJson {
    private CoverageJson() {}

    static Json.Obj of(Coverage coverage) {
        return tally(Json.object(), coverage.total())
                .put("services", Json.each(coverage.services(), CoverageJson::service))
                .put(
                        "lacking",
                        Json.each(
                                coverage.alerts().stream()
                                        .filter(alert -> !alert.lacks().isEmpty())
                                        .toList(),
                                CoverageJson::alert));
    }

    private static Json.Obj service(ServiceCoverage service) {
        return tally(Json.object().put("service", service.service().service()), service.tally());
    }

    private static Json.Obj alert(AlertCoverage alert) {
        return Json.object()
                .put("alert", alert.alert().id())
                .put("lacks", alert.lacks().stream().map(Aspect::word).toList());
    }

    private static Json.Obj tally(Json.Obj out, Tally tally) {
        Share figure = tally.alerts();
        out.put("percent", figure.percent().stream().boxed().findFirst())
                .put("have", figure.have())
                .put("of", figure.of());
        return out.put("alerts", counts(tally, Aspect.Kind.ALERT))
                .put("metrics", counts(tally, Aspect.Kind.METRIC))
                .put("runbooks", counts(tally, Aspect.Kind.RUNBOOK));
    }

    private static Json.Obj counts(Tally tally, Aspect.Kind kind) {
        Json.Obj out = Json.object().put("of", tally.count(kind));
        kind.aspects()
                .forEach(aspect -> out.put(aspect.word(), tally.share(aspect).have()));
        return out;
    }
}
