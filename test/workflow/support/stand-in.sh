#!/bin/sh
# Given to the SDK as the test server it starts. The real one runs already, on the port that the SDK was told.
exec sleep 2147483
