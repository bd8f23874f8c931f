package fr.crig.avis.member;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberMenu {

    @Bean
    static MenuEntry membersEntry() {
        return MenuEntry.of(50, "/membres", "nav.members", Role.MEMBER, Role.SECRETARIAT);
    }

    @Bean
    static MenuEntry absencesEntry() {
        return MenuEntry.of(60, "/mes-absences", "nav.absences", Role.MEMBER);
    }
}
