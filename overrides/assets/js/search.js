{ 'use strict'; }
