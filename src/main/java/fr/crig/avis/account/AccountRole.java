package fr.crig.avis.account;

import fr.crig.avis.shared.Role;

/** One role of an account, as its row. */
record AccountRole(Role role) {}
