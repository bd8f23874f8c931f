package fr.crig.avis.figures;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresMenu {

    @Bean
    static MenuEntry figuresEntry() {
        return MenuEntry.of(45, "/chiffres", "nav.figures", Role.AGENT, Role.MEMBER, Role.SECRETARIAT);
    }
}
