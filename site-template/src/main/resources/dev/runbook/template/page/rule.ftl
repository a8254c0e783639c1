<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1><code>${page.title()}</code> <span class="sev ${page.rule().severity().word()}">${page.rule().severity().word()}</span></h1>
<div class="prose">
${blocks(page.blocks())}
</div>
<section aria-labelledby="rb-found">
<h2 id="rb-found">Found here</h2>
<#if page.findings()?has_content>
<p class="quiet">${page.count()} time<#if page.count() != 1>s</#if>.</p>
<@l.findings rows=page.findings()/>
<#if (page.count() > page.findings()?size)><p class="quiet">and ${page.count() - page.findings()?size} more.</p></#if>
<#else>
<p class="quiet">It found nothing in these runbooks.</p>
</#if>
</section>
<#elseif part == "aside">
<@l.toc page.headings()/>
</#if>
</@l.frame>
