<#macro contacts list>
<div class="scroll" tabindex="0" role="group" aria-label="Contacts"><table>
<thead><tr><th scope="col">Who</th><th scope="col">How</th></tr></thead>
<tbody>
<#list list as contact>
<tr><td>${contact.role()}</td><td><#if contact.placeholder() || contact.value() == ""><span class="missing"><#if contact.value() != "">${contact.value()}<#else>not filled in</#if></span><#elseif contact.kind() == "EMAIL" && contact.value()?matches("[^\\s@<>]+@[^\\s@<>]+")><a href="mailto:${contact.value()}">${contact.value()}</a><#elseif contact.kind() == "PHONE" && contact.value()?matches("[+0-9 ().-]{5,}")><a href="tel:${contact.value()?replace("[^+0-9]", "", "r")}">${contact.value()}</a><#elseif contact.value()?matches("https?://[^\\s<>{}]+")><a href="${contact.value()}">${contact.value()}</a><#else>${contact.value()}</#if></td></tr>
</#list>
</tbody></table></div>
</#macro>
<#macro escalation list>
<#local timed = list?filter(step -> step.after()??)?has_content>
<div class="scroll" tabindex="0" role="group" aria-label="Escalation"><table>
<thead><tr><th scope="col">Level</th><th scope="col">Who</th><#if timed><th scope="col">When</th></#if></tr></thead>
<tbody>
<#list list as step>
<tr><td>${step.level()}</td><td>${step.who()}</td><#if timed><td>${step.after()!}</td></#if></tr>
</#list>
</tbody></table></div>
</#macro>
