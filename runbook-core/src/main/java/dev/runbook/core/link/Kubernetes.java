package dev.runbook.core.link;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What calls of {@code kubectl} and {@code oc} say: which resources they are about, and whether they need a namespace. */
public final class Kubernetes {
    private static final Set<String> PROGRAMS = Set.of("kubectl", "oc", "k", "microk8s.kubectl");
    private static final Map<String, String> KINDS = kinds("""
            pod pods po; deployment deployments deploy; statefulset statefulsets sts; daemonset daemonsets ds
            replicaset replicasets rs; service services svc; configmap configmaps cm; secret secrets
            job jobs; cronjob cronjobs cj; ingress ingresses ing; endpoints ep; hpa horizontalpodautoscaler
            horizontalpodautoscalers; pvc persistentvolumeclaim persistentvolumeclaims; event events ev
            serviceaccount serviceaccounts sa; role roles; rolebinding rolebindings; networkpolicy netpol
            networkpolicies; poddisruptionbudget poddisruptionbudgets pdb; replicationcontroller rc
            resourcequota resourcequotas quota; limitrange limits; route routes; deploymentconfig dc; all
            """);
    private static final Set<String> TYPED = Set.of(
            "get", "describe", "delete", "edit", "scale", "patch", "label", "annotate", "expose", "autoscale", "wait");
    private static final Set<String> OF_PODS = Set.of("logs", "exec", "attach", "port-forward", "rsh");
    private static final Set<String> NESTED = Set.of("rollout", "set", "top", "create");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private Kubernetes() {}

    /** A resource that a call names. */
    public record Resource(String kind, String name, Argument place, boolean slashed) {}

    /** Whether a call is one of {@code kubectl} or its like. */
    public static boolean isKubectl(Invocation invocation) {
        return PROGRAMS.contains(invocation.program());
    }

    /** Whether the call is about things that live in a namespace, and takes it from the command line or the context. */
    static boolean needsNamespace(Invocation invocation) {
        if (!isKubectl(invocation)
                || invocation.has("-A", "--all-namespaces", "--filename", "--kustomize", "--raw", "--help")
                || invocation.value("-f").isPresent() && !isVerb(invocation, "logs")
                || invocation
                        .value("--field-selector")
                        .filter(Kubernetes::isOfNodes)
                        .isPresent()) {
            return false;
        }
        List<String> words = words(invocation);
        String verb = words.isEmpty() ? "" : words.get(0);
        String next = words.size() > 1 ? words.get(1) : "";
        return OF_PODS.contains(verb) && words.size() > (verb.equals("logs") ? 0 : 1)
                || TYPED.contains(verb) && kind(next).isPresent()
                || verb.equals("rollout") && words.size() > 2
                || verb.equals("set") && words.size() > 2
                || verb.equals("top") && kind(next).filter("pod"::equals).isPresent()
                || verb.equals("create") && kind(next).isPresent() && words.size() > 2
                || verb.equals("cp") && words.size() > 2 && words.stream().noneMatch(Kubernetes::holdsNamespace);
    }

    /** The resources that the call names, each with its kind: {@code deploy/web}, {@code deployment web}, a pod's name. */
    public static List<Resource> resources(Invocation invocation) {
        List<Argument> operands = isKubectl(invocation) ? operands(invocation) : List.of();
        if (operands.size() < 2) {
            return List.of();
        }
        String verb = operands.get(0).text();
        int from = NESTED.contains(verb) && !verb.equals("create") && !verb.equals("top") ? 2 : 1;
        List<Resource> found = new ArrayList<>();
        if (OF_PODS.contains(verb)) {
            slashed(operands.get(1)).ifPresentOrElse(found::add, () -> found.add(pod(operands.get(1))));
        } else if (TYPED.contains(verb) || from == 2 || verb.equals("create") || verb.equals("top")) {
            operands.stream().skip(from).flatMap(word -> slashed(word).stream()).forEach(found::add);
            Optional<String> kind =
                    operands.size() > from + 1 ? kind(operands.get(from).text()) : Optional.empty();
            kind.ifPresent(it -> operands.stream()
                    .skip(from + 1L)
                    .limit(verb.equals("create") || verb.equals("set") ? 1 : operands.size())
                    .filter(word -> isName(word.text()))
                    .forEach(word -> found.add(new Resource(it, word.text(), word, false))));
        }
        found.removeIf(resource -> !isName(resource.name()));
        return found;
    }

    /** The verb and what follows, without options. */
    static List<String> words(Invocation invocation) {
        return operands(invocation).stream().map(Argument::text).toList();
    }

    /** The kind that lives in a namespace, in the singular; nothing for other kinds and words that are none. */
    static Optional<String> kind(String word) {
        int slash = word.indexOf('/');
        String first = (slash < 0 ? word : word.substring(0, slash)).split(",", 2)[0];
        return Optional.ofNullable(KINDS.get(first.toLowerCase(Locale.ROOT)));
    }

    private static boolean isVerb(Invocation invocation, String verb) {
        return words(invocation).stream().findFirst().filter(verb::equals).isPresent();
    }

    private static List<Argument> operands(Invocation invocation) {
        return invocation.operands().stream()
                .takeWhile(word -> !word.text().equals("--"))
                .toList();
    }

    private static Optional<Resource> slashed(Argument word) {
        int slash = word.text().indexOf('/');
        Optional<String> kind = slash > 0 ? kind(word.text()) : Optional.empty();
        return kind.map(it -> new Resource(it, word.text().substring(slash + 1), word, true));
    }

    private static Resource pod(Argument word) {
        return new Resource("pod", word.text(), word, false);
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && kind(text).isEmpty();
    }

    private static boolean isOfNodes(Argument selector) {
        return selector.text().contains("kind=Node");
    }

    /** {@code namespace/pod:path} of {@code kubectl cp}. */
    private static boolean holdsNamespace(String word) {
        int colon = word.indexOf(':');
        return colon > 0 && word.lastIndexOf('/', colon) > 0;
    }

    private static Map<String, String> kinds(String lines) {
        Map<String, String> kinds = new TreeMap<>();
        for (String row : lines.strip().split("[;\\n]", -1)) {
            String[] names = row.strip().split("\\s+", -1);
            for (String name : names) {
                kinds.put(name, names[0]);
            }
        }
        kinds.put("horizontalpodautoscalers", "hpa");
        kinds.put("networkpolicies", "networkpolicy");
        return Map.copyOf(kinds);
    }
}
