package fr.crig.avis.rules;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class WhatIfOnPostgresTest extends WhatIfTest {}
