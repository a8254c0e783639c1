<#import "layout.ftl" as l>
<@l.frame wide=true; part>
<#if part == "main">
<h1>${page.title()}</h1>
<#if page.groups()?has_content>
<p class="lede">${page.count()} place<#if page.count() != 1>s</#if> where two sources say different things. Whoever is on call believes the one that was read first.</p>
<#list page.groups() as group>
<section>
<h2><@l.ref group.service()/></h2>
<#list group.rows() as row>
<section class="dispute">
<h3><span class="sev ${row.finding().severity()}">${row.finding().severity()}</span> ${code(row.finding().message())}</h3>
<div class="sides">
<#list row.sides() as side>
<div>
<p class="who">${side.who()} says<#if side.note() != "">: <span class="quiet">${code(side.note())}</span></#if></p>
<#if side.quote() != ""><blockquote><pre class="wrap">${side.quote()}</pre></blockquote></#if>
<p class="place"><@l.ref side.place()/></p>
</div>
</#list>
</div>
<p>${code(row.finding().help())} <code><@l.ref row.finding().rule()/></code></p>
</section>
</#list>
</section>
</#list>
<#if (page.more() > 0)><p class="quiet">${page.more()} more are in <code>findings.json</code>.</p></#if>
<#else>
<p class="lede">Nothing disagrees: ${page.documented()} alert<#if page.documented() != 1>s</#if> of documents and ${page.ruled()} rule<#if page.ruled() != 1>s</#if> were compared.</p>
<#if page.ruled() == 0><p class="quiet">No alerting rule was read, so only documents were held against each other. Put the rule files below the runbooks, and they are compared too.</p></#if>
</#if>
</#if>
</@l.frame>
