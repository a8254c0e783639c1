package dev.runbook.core.render;

import dev.runbook.core.page.Page;
import dev.runbook.core.page.SiteInfo;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Turns a page into HTML with the template of its kind. Safe for use by many threads; the same page gives the same text. */
public final class Renderer {
    private final Configuration configuration;
    private final SiteInfo site;

    public Renderer(TemplateSource source, SiteInfo site) {
        this.site = site;
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new Templates(source));
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        // Without this a template could run programs.
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setObjectWrapper(new Values(Configuration.VERSION_2_3_34));
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    }

    private Map<String, Object> model(Page page) {
        Hrefs hrefs = Hrefs.of(page, site);
        Map<String, Object> model = new HashMap<>(new Functions(page, hrefs).all());
        model.put("page", page);
        model.put("site", site);
        model.put("root", hrefs.root());
        return model;
    }

    /** The page as HTML. */
    public String html(Page page) {
        try {
            Template template = configuration.getTemplate(page.kind() + ".ftl");
            TextWriter out = new TextWriter();
            template.process(model(page), out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("No usable template for a page of kind " + page.kind(), e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + page.kind() + ".ftl fails on " + page.url(), e);
        }
    }
}
