<#import "layout.ftl" as l>
<@l.frame wide=true; part>
<#if part == "head">
<#if page.to()??><meta http-equiv="refresh" content="0; url=${href(page.to().url())}"></#if>
<#elseif part == "main">
<h1>${page.title()}</h1>
<#if page.to()??>
<p>The alert's page is <@l.ref page.to()/>.</p>
<#else>
<p>Several services have an alert of this name. Which one fired?</p>
<@l.alerts rows=page.alerts() label="Alerts" service=true/>
</#if>
</#if>
</@l.frame>
